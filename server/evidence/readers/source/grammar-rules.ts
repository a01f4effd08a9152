/**
 * Which nodes of a grammar are functions, branches, comments and strings. Names are the grammar's; one between double quotes is
 * a word of the language itself, such as `"case"`.
 */
export interface GrammarRules {
  /** Functions, methods and constructors. Lambdas inside an expression are part of the function that holds them. */
  functions: readonly string[];
  /** When given, a function counts only with one of these directly inside: a declaration alone has no body. */
  bodies?: readonly string[];
  /** Each adds one to the complexity: if, loop, case, catch, ternary. */
  branches: readonly string[];
  /** Cases; the one that catches all the rest is no branch. */
  cases: readonly string[];
  /** Expressions whose operators `and` and `or` each add one. */
  logical: readonly string[];
  comments: readonly string[];
  strings: readonly string[];
  visible?: readonly string[];
  /** The statement whose only content is a string that documents. */
  docstringIn?: string;
}

const JAVASCRIPT: GrammarRules = {
  functions: [
    'function_declaration',
    'generator_function_declaration',
    'function_expression',
    'generator_function',
    'arrow_function',
    'method_definition',
  ],
  branches: [
    'if_statement',
    'for_statement',
    'for_in_statement',
    'while_statement',
    'do_statement',
    'switch_case',
    'catch_clause',
    'ternary_expression',
  ],
  cases: [],
  logical: ['binary_expression'],
  comments: ['comment', 'html_comment', 'hash_bang_line'],
  strings: ['string', 'template_string', 'regex'],
  visible: ['jsx_text'],
};

/** What the reader counts in each grammar of the package. */
export const GRAMMAR_RULES: Readonly<Record<string, GrammarRules>> = {
  javascript: JAVASCRIPT,
  typescript: JAVASCRIPT,
  tsx: JAVASCRIPT,
  python: {
    functions: ['function_definition'],
    branches: [
      'if_statement',
      'elif_clause',
      'for_statement',
      'while_statement',
      'for_in_clause',
      'if_clause',
      'except_clause',
      'conditional_expression',
    ],
    cases: ['case_clause'],
    logical: ['boolean_operator'],
    comments: ['comment'],
    strings: ['string'],
    docstringIn: 'expression_statement',
  },
  java: {
    functions: ['method_declaration', 'constructor_declaration', 'compact_constructor_declaration'],
    bodies: ['block', 'constructor_body'],
    branches: [
      'if_statement',
      'for_statement',
      'enhanced_for_statement',
      'while_statement',
      'do_statement',
      'catch_clause',
      'ternary_expression',
    ],
    cases: ['switch_label'],
    logical: ['binary_expression'],
    comments: ['line_comment', 'block_comment'],
    strings: ['string_literal'],
  },
  go: {
    functions: ['function_declaration', 'method_declaration', 'func_literal'],
    bodies: ['block'],
    branches: ['if_statement', 'for_statement', 'expression_case', 'type_case', 'communication_case'],
    cases: [],
    logical: ['binary_expression'],
    comments: ['comment'],
    strings: ['interpreted_string_literal', 'raw_string_literal'],
  },
  rust: {
    functions: ['function_item'],
    branches: ['if_expression', 'while_expression', 'loop_expression', 'for_expression'],
    cases: ['match_arm'],
    logical: ['binary_expression', 'let_chain'],
    comments: ['line_comment', 'block_comment'],
    strings: ['string_literal', 'raw_string_literal'],
  },
  php: {
    functions: ['function_definition', 'method_declaration', 'anonymous_function', 'arrow_function'],
    bodies: ['compound_statement', '"=>"'],
    branches: [
      'if_statement',
      'else_if_clause',
      'for_statement',
      'foreach_statement',
      'while_statement',
      'do_statement',
      'case_statement',
      'match_conditional_expression',
      'catch_clause',
      'conditional_expression',
    ],
    cases: [],
    logical: ['binary_expression'],
    comments: ['comment'],
    strings: ['string', 'encapsed_string', 'heredoc', 'nowdoc'],
    visible: ['text'],
  },
  ruby: {
    functions: ['method', 'singleton_method'],
    branches: [
      'if',
      'elsif',
      'unless',
      'while',
      'until',
      'for',
      'when',
      'in_clause',
      'rescue',
      'conditional',
      'if_modifier',
      'unless_modifier',
      'while_modifier',
      'until_modifier',
      'rescue_modifier',
    ],
    cases: [],
    logical: ['binary'],
    comments: ['comment'],
    strings: ['string', 'heredoc_body', 'regex', 'subshell'],
  },
  'c-sharp': {
    functions: [
      'method_declaration',
      'constructor_declaration',
      'destructor_declaration',
      'operator_declaration',
      'conversion_operator_declaration',
      'local_function_statement',
      'accessor_declaration',
    ],
    bodies: ['block', 'arrow_expression_clause'],
    branches: [
      'if_statement',
      'for_statement',
      'foreach_statement',
      'while_statement',
      'do_statement',
      'catch_clause',
      'conditional_expression',
    ],
    cases: ['switch_section', 'switch_expression_arm'],
    logical: ['binary_expression'],
    comments: ['comment'],
    strings: [
      'string_literal',
      'verbatim_string_literal',
      'raw_string_literal',
      'interpolated_string_expression',
    ],
  },
  cpp: {
    functions: ['function_definition'],
    bodies: ['compound_statement', 'try_statement'],
    branches: [
      'if_statement',
      'for_statement',
      'for_range_loop',
      'while_statement',
      'do_statement',
      'catch_clause',
      'conditional_expression',
    ],
    cases: ['case_statement'],
    logical: ['binary_expression'],
    comments: ['comment'],
    strings: ['string_literal', 'raw_string_literal'],
  },
  bash: {
    functions: ['function_definition'],
    branches: [
      'if_statement',
      'elif_clause',
      'while_statement',
      'for_statement',
      'c_style_for_statement',
      'ternary_expression',
    ],
    cases: ['case_item'],
    logical: ['list', 'binary_expression'],
    comments: ['comment'],
    strings: ['string', 'raw_string', 'ansi_c_string', 'heredoc_body'],
  },
  powershell: {
    functions: ['function_statement', 'class_method_definition'],
    branches: [
      'if_statement',
      'elseif_clause',
      'for_statement',
      'foreach_statement',
      'while_statement',
      'do_statement',
      'catch_clause',
    ],
    cases: ['switch_clause'],
    logical: ['logical_expression'],
    comments: ['comment'],
    strings: ['string_literal'],
  },
};

/** Operators that add one; `??` and `xor` are neither. */
export const LOGICAL_OPERATORS: ReadonlySet<string> = new Set([
  '"&&"',
  '"||"',
  '"and"',
  '"or"',
  '"-and"',
  '"-or"',
]);

/** The head of a case that catches all the rest, in every language above. */
export const CATCH_ALL = /^(?:default\b|case\s+_\s*:|_\s*(?:=>|->)|\(?\*\s*\))/i;
