import { describe, expect, test } from '@jest/globals';
import { bareCommit, bareContent, passages } from '../../../test/support/deliverables/bare-content.js';
import { roleOf, roleOfPath } from './role-of-file.js';

describe('roleOfPath', () => {
  test.each([
    ['deliverables/rapport-final.docx', 'report'],
    ['deliverables/modele-de-donnees.md', 'report'],
    ['deliverables/contestation.pdf', 'report'],
    ['deliverables/modele-de-courrier.docx', 'template'],
    ['deliverables/Modèle_de_lettre.odt', 'template'],
    ['deliverables/lettre-type.md', 'template'],
    ['deliverables/template.docx', 'template'],
    ['deliverables/charte.dotx', 'template'],
    ['tests/quai.js', 'test'],
    ['src/quai.test.ts', 'test'],
    ['src/test_quai.py', 'test'],
    ['src/main/QuaiTest.java', 'test'],
    ['src/latest/quai.js', 'code'],
    ['Dockerfile', 'code'],
    ['README.md', 'readme'],
    ['LISEZMOI', 'readme'],
    ['docs/quai.md', 'docs'],
    ['CHANGELOG.md', 'docs'],
    ['deliverables/relais.csv', 'data'],
    ['deliverables/quai.geojson', 'data'],
    ['deliverables/0001-tri.patch', 'patch'],
    ['deliverables/reponse.eml', 'mail'],
  ] as const)('%s is %s', (path, role) => {
    expect(roleOfPath(path)).toBe(role);
  });
});

describe('roleOf', () => {
  test('an archive with code is code, one of documents a report', () => {
    expect(roleOf('d/lot.zip', bareContent({ paths: ['plan.docx', 'src/quai.py'] }))).toBe('code');
    expect(roleOf('d/lot.zip', bareContent({ paths: ['plan.docx', 'photo.png'] }))).toBe('report');
    expect(roleOf('d/lot.bundle', bareContent({ commits: [bareCommit()] }))).toBe('code');
  });

  test('a file that is all code is code, whatever its name', () => {
    expect(roleOf('d/quai', bareContent({ blocks: passages(['x = 1'], 'code') }))).toBe('code');
    expect(roleOf('d/quai', bareContent({ blocks: passages(['Le quai est libre.']) }))).toBe('report');
    expect(roleOf('d/quai', bareContent())).toBe('report');
  });
});
