const TEST_FOLDERS = new Set([
  ...['test', 'tests', '__tests__', '__mocks__', 'spec', 'specs', 'testing', 'testdata', 'fixtures', 'e2e'],
  ...['cypress', 'androidtest', 'unittest', 'unittests'],
]);
const TEST_NAMES = [
  /\.(?:test|spec|cy|e2e)\.[a-z]+$/i,
  /^test_[^/]+\.py$|^conftest\.py$/i,
  /_(?:test|tests|spec)\.[a-z]+$/i,
  /[a-z\d](?:Test|Tests|TestCase|Spec|IT)\.(?:java|kt|kts|scala|groovy|cs|vb|php|swift)$/,
];

/** True for the path of a test or of what a test reads, by the habits of each language. */
export function isTestPath(path: string): boolean {
  const parts = path.split('/');
  const name = parts.pop() ?? '';
  return (
    parts.some((part) => TEST_FOLDERS.has(part.toLowerCase())) ||
    TEST_NAMES.some((pattern) => pattern.test(name))
  );
}
