import { afterAll, describe, expect, test } from '@jest/globals';
import { Grammars } from './grammars.js';
import { languageOf } from './languages.js';
import { measureSource } from './measure-source.js';

const grammars = new Grammars();
afterAll(() => {
  grammars.close();
});

/** Code, comment and blank lines; complexity of each function in the order of their ends; parse errors. */
async function measured(path: string, text: string) {
  const language = languageOf(path);
  if (language === null) throw new Error(`no language for ${path}`);
  const { lines, complexities, parseErrors } = await measureSource(text, language, grammars);
  return {
    lines: [lines.codeLines, lines.commentLines, lines.blankLines],
    complexities: complexities ?? 'none',
    parseErrors,
  };
}

describe('source files counted by hand', () => {
  test('JavaScript: arrows and methods are functions; ?? is no branch', async () => {
    const text = [
      '#!/usr/bin/env node',
      '/* Header',
      '',
      ' of two */',
      "import { a } from './a.js'; // why",
      '',
      'export class Queue {',
      '  // one',
      '  get size() { return this.items?.length ?? 0; }',
      '  push(item, ...rest) {',
      '    if (item && rest.length > 0 || a) for (const one of rest) this.push(one);',
      '    else if (!item) while (a()) do { a(); } while (a);',
      '    switch (item) { case 1: case 2: return 1; default: return `x${item ? "// no" : "/* no */"}`; }',
      '  }',
      '}',
      'const filter = (list) => list.filter((one) => one > 0 || one < -1);',
      'try { filter([]); } catch { a(); }',
    ].join('\n');
    expect(await measured('queue.js', text)).toEqual({
      // Lines 1, 2, 4 and 8 are comments; 3 and 6 are blank.
      lines: [11, 4, 2],
      // size 1; push 1 + if, &&, ||, for, if, while, do, 2 cases, ternary = 11; the inner arrow 1 + ||; filter 1.
      complexities: [1, 11, 2, 1],
      parseErrors: 0,
    });
  });

  test('Python: docstrings are comments, comprehensions loop, `case _` catches all', async () => {
    const text = [
      '"""Module."""',
      '',
      'class Rates:',
      '    """Rates',
      '',
      '    of days."""',
      '',
      '    MODEL = """kept',
      'as code"""',
      '',
      '    def of(self, rows):',
      '        "One line."',
      '        # why',
      '        try:',
      '            return [r for r in rows if r and r > 1]',
      '        except ValueError:',
      '            pass',
      '        match rows:',
      '            case 1 | 2: return 1',
      '            case _: return lambda x: 1 if x else 2',
      '',
      'async def nothing():',
      '    async for x in y:',
      '        while x: pass',
    ].join('\n');
    expect(await measured('rates.py', text)).toEqual({
      // Comment lines: 1, 4, 6, 12, 13. Blank: 2, 5, 7, 10, 21.
      lines: [14, 5, 5],
      // of: 1 + for, if, and, except, case, ternary; nothing: 1 + for + while.
      complexities: [7, 3],
      parseErrors: 0,
    });
  });

  test('TypeScript: signatures are no functions; JSX text is visible', async () => {
    const text = [
      'interface A { b(): void; }',
      'declare function c(): void;',
      'abstract class D { abstract e(): void; f(): number { return 1; } }',
      'export const View = () => <p>Hello {a && b}</p>;',
    ].join('\n');
    expect(await measured('view.tsx', text)).toEqual({
      lines: [4, 0, 0],
      complexities: [1, 2],
      parseErrors: 0,
    });
  });

  test.each([
    [
      'A.java',
      `interface I { void m(); }
class A {
  /** Doc. */
  A() {}
  int n(int a) { switch (a) { case 1: case 2: return 1; default: return a > 1 && true ? 1 : 2; } }
  int o(int a) { for (int i : x) { } try { } catch (E | F e) { } return switch (a) { case 1, 2 -> 1; default -> 2; }; }
}`,
      // n: 1 + 2 cases, &&, ternary; o: 1 + for, catch, case.
      { lines: [6, 1, 0], complexities: [1, 5, 4], parseErrors: 0 },
    ],
    [
      'a.go',
      `package a
// Doc.
func f(a int) int {
	switch a { case 1, 2: return 1
	default: return 2 }
	for i := range x { if a > 1 && b || c { } }
	g := func() { select { case <-d: } }
}`,
      // The literal: 1 + case; f: 1 + case, for, if, &&, ||.
      { lines: [7, 1, 0], complexities: [2, 6], parseErrors: 0 },
    ],
    [
      'a.rs',
      `//! Crate.
trait T { fn s(&self); }
/// Doc.
fn f(a: i32) -> i32 {
    match a { 1 | 2 => 1, _ => 2 }
}
fn g() { if let Some(x) = a && b || c {} while d {} loop {} let h = |x: i32| if x > 0 { 1 } else { 2 }; }`,
      // f: 1 + one arm; g: 1 + if, &&, ||, while, loop, if of the closure.
      { lines: [5, 2, 0], complexities: [2, 7], parseErrors: 0 },
    ],
    [
      'a.php',
      `<p>Bonjour</p>
<?php
# note
interface I { function s(); }
abstract class A { abstract function t(); function u($a) { if ($a and $b || $c) {} elseif ($d) {} return $a ?: 2; } }
$g = function () { foreach ($a as $b) {} };
$h = fn($x) => match($x) { 1 => 2, default => 3 };
`,
      // s and t have no body. u: 1 + if, and, ||, elseif, ternary; the closure 1 + foreach; the arrow 1 + case.
      { lines: [6, 1, 0], complexities: [6, 2, 2], parseErrors: 0 },
    ],
    [
      'a.rb',
      `# note
def f(a)
  return 1 if a && b
  case a
  when 1 then 2
  else 3
  end
  begin
  rescue => e
  end
  a ? 1 : 2
end
def self.g = 1
`,
      // f: 1 + if, &&, when, rescue, ternary.
      { lines: [12, 1, 0], complexities: [6, 1], parseErrors: 0 },
    ],
    [
      'A.cs',
      `/// <summary>Doc.</summary>
class A {
  int P { get; set; }
  int Q { get { return a ? 1 : 2; } }
  abstract void M();
  int N() => 1;
  void O() { switch (a) { case 1: case 2: break; default: break; } var z = a switch { 1 => 2, _ => 3 }; foreach (var x in y) { } }
}`,
      // get: 1 + ternary; N 1; O: 1 + 2 cases, an arm, foreach.
      { lines: [7, 1, 0], complexities: [2, 1, 5], parseErrors: 0 },
    ],
    [
      'a.cpp',
      `int declared(int a);
int f(int a) { switch (a) { case 1: case 2: break; default: break; } for (auto x : y) {} return a && b ? 1 : 2; }
struct A { A() = default; int g() { try { } catch (...) { } return 0; } };`,
      // f: 1 + 2 cases, for, &&, ternary; g: 1 + catch.
      { lines: [3, 0, 0], complexities: [6, 2], parseErrors: 0 },
    ],
    [
      'a.sh',
      `#!/bin/sh
f() {
  if [ a ] && [ b ]; then x; elif y; then z; fi
  case $a in
    a) x ;;
    *) y ;;
  esac
  for i in a; do x || y; done
}`,
      // f: 1 + if, &&, elif, case, for, ||.
      { lines: [8, 1, 0], complexities: [7], parseErrors: 0 },
    ],
    [
      'a.ps1',
      `<# Doc #>
function F {
  if ($a -and $b) { } elseif ($c -or $d) { } else { }
  try { } catch { }
  foreach ($i in $j) { }
}`,
      // F: 1 + if, -and, elseif, -or, catch, foreach.
      { lines: [5, 1, 0], complexities: [7], parseErrors: 0 },
    ],
  ])('%s', async (path, text, expected) => {
    expect(await measured(path, text)).toEqual(expected);
  });

  test('languages without a grammar are counted by their marks, and have no functions', async () => {
    const sql = "-- one\nselect '-- no', 1 /* two\nthree */\n\nfrom t; -- four\n";
    expect(await measured('a.sql', sql)).toMatchObject({ lines: [2, 2, 1], complexities: 'none' });
    const kotlin = 'fun f() = "// no" // yes\n/* a\n\nb */\n';
    expect(await measured('a.kt', kotlin)).toMatchObject({ lines: [1, 2, 1], complexities: 'none' });
    const css = '/* one */\np { color: red; }\n';
    expect(await measured('a.css', css)).toMatchObject({ lines: [1, 1, 0], complexities: 'none' });
    const html = '<!-- a -->\n<p>b</p>\n';
    expect(await measured('a.html', html)).toMatchObject({ lines: [1, 1, 0] });
  });

  test('what the grammar cannot read is counted, not hidden', async () => {
    const { parseErrors } = await measured('a.js', 'function ( { ]\nlet x = ;\n');
    expect(parseErrors).toBeGreaterThan(0);
  });
});

describe('programs inside other files', () => {
  test('a component: its script by the grammar, its page by its marks', async () => {
    const text = [
      '<template>',
      '  <!-- shown -->',
      '  <p>{{ rate }}</p>',
      '</template>',
      '',
      '<script setup lang="ts">',
      '// why',
      'const rate = (days: number) => (days > 1 ? 1 : 0);',
      '</script>',
      '<style>p { color: red }</style>',
      '',
    ].join('\n');
    expect(await measured('Rate.vue', text)).toEqual({
      lines: [7, 2, 1],
      complexities: [2],
      parseErrors: 0,
    });
  });

  test('a component without a program has its lines', async () => {
    expect(await measured('A.svelte', '<p>b</p>\n')).toMatchObject({
      lines: [1, 0, 0],
      complexities: 'none',
    });
  });
});

describe('texts that would take a grammar too far', () => {
  test('one that can be read in very many ways is counted by its marks', async () => {
    const text = '// why\n'.concat('a<b<c('.repeat(120_000));
    expect(await measured('a.cpp', text)).toEqual({ lines: [1, 1, 0], complexities: 'none', parseErrors: 0 });
  });

  test('one beyond a million characters too, and the next is read again', async () => {
    expect(await measured('a.js', 'a();\n'.repeat(250_000))).toMatchObject({ complexities: 'none' });
    expect(await measured('a.js', 'const f = () => 1;\n')).toMatchObject({
      complexities: [1],
      parseErrors: 0,
    });
  });

  test.each([
    ['a.js', '('.repeat(200_000)],
    ['a.js', '`${'.repeat(100_000)],
    ['a.py', Array.from({ length: 2_000 }, (_, depth) => `${' '.repeat(depth % 500)}if a:`).join('\n')],
    ['a.php', `<?php ${'"{$a['.repeat(50_000)}`],
    ['a.kt', '"'.repeat(500_000)],
    ['a.sql', '/*'.repeat(300_000)],
    ['a.html', '<!--'.repeat(300_000)],
    ['a.vue', '<script>'.repeat(20_000)],
  ])('%s nested or never closed', async (path, text) => {
    const { lines } = await measured(path, text);
    expect(lines.reduce((sum, count) => sum + count, 0)).toBe(text.split('\n').length);
  });
});
