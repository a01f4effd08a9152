import { expect, test } from '@jest/globals';
import pg from 'pg';
import { connectionStringOf, type ServerAddress } from './server-address.js';

test.each<ServerAddress>([
  { host: '/tmp/declic a&b', port: 5432, user: 'declic', database: 'declic' },
  { host: '127.0.0.1', port: 50123, user: 'declic', database: 'declic', password: 'p@ss:/?#é' },
])('the string for $host says the same as its parts', (address) => {
  const { host, port, user, database, password } = new pg.Client(connectionStringOf(address));
  expect({ host, port, user, database, ...(address.password === undefined ? {} : { password }) }).toEqual(
    address,
  );
});
