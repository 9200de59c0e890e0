// Parses PowerShell text with the tree-sitter grammar of tree-sitter-pwsh, in WebAssembly.
//
// parse(text) gives:
//   errors    ERROR and MISSING nodes, a NUL character, and "$a: b": [{ line, column, text }]
//   commands  the names of the commands, in the order of the text; `& 'X'`, X`Y and 'X'Y are read
//             as the plain name; a computed name (`& $x`, `& { … }`) is given as written
//   doubtful  places where the grammar is known to read otherwise than PowerShell, or more
//             leniently, or that only PowerShell 7 takes: [{ line, column, text, why }].
//             A clean script has none, so a test should ask for none, as for errors.
//   functions names of the functions defined here
//   calls     .NET method calls, as written up to the arguments, e.g. "[IO.File]::Delete"
//   strings   values of the literals in single quotes ('' undone), here-strings included
// Lines and columns count from 1, columns in UTF-16 units.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { setFlagsFromString } from 'node:v8';
import { Language, Parser } from 'web-tree-sitter';

// PowerShell takes each of these as the plain quote or hyphen, everywhere outside a literal's own
// text; the grammar does not. Each replacement is one UTF-16 unit for one, so places stay the same.
const SINGLE = /[\u2018\u2019\u201A\u201B]/g;
const DOUBLE = /[\u201C\u201D\u201E]/g;
const DASH = /[\u2013\u2014\u2015]/g;
const normalise = (text) => text.replace(SINGLE, "'").replace(DOUBLE, '"').replace(DASH, '-');

const LITERALS = new Set(['verbatim_string_characters', 'verbatim_here_string_characters',
  'expandable_string_literal', 'expandable_here_string_literal']);
const NEWER = new Set(['&&', '||', '??', '??=', '?.', '?[', 'ternary_expression', 'clean']);
const STOP = new Set(['stop_parsing', 'verbatim_command_argument']);
// Words PowerShell reads as part of a statement, which the grammar lets stand as commands.
const WORDS = new Set(['begin', 'break', 'catch', 'class', 'clean', 'continue', 'data', 'do', 'dynamicparam',
  'else', 'elseif', 'end', 'enum', 'exit', 'filter', 'finally', 'for', 'from', 'function', 'if',
  'in', 'param', 'process', 'return', 'switch', 'throw', 'trap', 'try', 'until', 'using', 'while', 'workflow']);

let ready;
async function load() {
  // Else V8 optimises the grammar's large lexer in the background, and the process waits seconds to exit.
  setFlagsFromString('--liftoff-only');
  await Parser.init();
  const wasm = createRequire(import.meta.url).resolve('tree-sitter-pwsh/tree-sitter-powershell.wasm');
  const parser = new Parser();
  parser.setLanguage(await Language.load(new Uint8Array(await readFile(wasm))));
  return parser;
}

export async function parse(text) {
  const parser = await (ready ??= load());
  const given = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  // A NUL ends a statement for the grammar's scanner, not for PowerShell.
  const source = normalise(given).replaceAll('\0', '\ufffd');
  const tree = parser.parse(source);
  try {
    return read(tree, source, given);
  } finally {
    tree.delete();
  }
}

function read(tree, source, given) {
  const errors = [], commands = [], doubtful = [], functions = [], calls = [], strings = [];
  const opaque = new Uint8Array(source.length); // 1: in a literal or a comment
  const starts = [0];
  for (let i = 0; i < source.length; i++) {
    if (source[i] === '\n' || (source[i] === '\r' && source[i + 1] !== '\n')) starts.push(i + 1);
  }
  const place = (index) => {
    let low = 0, high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle] <= index) low = middle; else high = middle - 1;
    }
    return { line: low + 1, column: index - starts[low] + 1 };
  };
  const doubt = (index, what, why) => doubtful.push({ ...place(index), text: what.slice(0, 80), why });

  const stack = [tree.rootNode];
  while (stack.length) {
    const node = stack.pop();
    const { type, startIndex: from, endIndex: to } = node;
    if (node.isError) errors.push({ ...place(from), text: given.slice(from, to) });
    if (node.isMissing) errors.push({ ...place(from), text: `MISSING ${type}` });
    if (LITERALS.has(type)) {
      opaque.fill(1, from, to);
      const quotes = given.slice(from, to).replace('@', '').slice(0, 1);
      const close = given.slice(from, to).replace(/@$/, '').slice(-1);
      if (!/['"]/.test(quotes) || !/['"]/.test(close)) doubt(from, given.slice(from, to), 'a typographic quote is the delimiter');
      if (from > 0 && /[\w$'"`})#]/.test(source[from - 1])) doubt(from, given.slice(from, to), 'the literal adjoins what precedes it');
      // Both here-strings are read on past a terminator that follows a line of one quote alone.
      if (/here/.test(type) && source.slice(from, to).search(/\n['"]@/) !== to - from - 3) doubt(from, given.slice(from, to), 'the here-string holds its own terminator');
      if (type === 'verbatim_string_characters') {
        strings.push(given.slice(from + 1, to - 1).replace(/['\u2018\u2019\u201A\u201B](['\u2018\u2019\u201A\u201B])/g, '$1'));
      }
      if (type === 'verbatim_here_string_characters') {
        strings.push(given.slice(from, to).replace(/^@.[^\S\r\n]*\r?\n/, '').replace(/\r?\n.@$/, ''));
      }
    } else if (type === 'sub_expression') {
      opaque.fill(0, from, to); // code again, if in a literal: an outer node comes before its inner ones
    } else if (type === 'comment') {
      opaque.fill(1, from, to);
      // The grammar takes a backtick for an escape in a block comment; PowerShell does not.
      if (source.startsWith('<#', from) && source.indexOf('#>', from + 2) !== to - 2) doubt(from, given.slice(from, to), 'the comment holds its own end');
      if (from > 0 && !/[\s(){};,|&]/.test(source[from - 1])) doubt(from, given.slice(from, to), 'the comment adjoins what precedes it');
    } else if (type === 'command') {
      const name = node.childForFieldName('command_name');
      commands.push(nameOf(name, given, source));
      if (WORDS.has(commands.at(-1).toLowerCase())) doubt(from, given.slice(from, to), 'a keyword stands as a command');
      if (/^\d/.test(commands.at(-1))) doubt(from, given.slice(from, to), 'a number stands as a command');
    } else if (type === 'variable') {
      // "$a: b" is an error to PowerShell ("$a::b" and "$a:b" are not); "${a}: b" is meant.
      if (source[to] === ':' && source[to + 1] !== ':' && source[to - 1] !== '}') errors.push({ ...place(from), text: `${given.slice(from, to)}: (a colon after a variable)` });
    } else if (type === 'braced_variable') {
      if (source.slice(from, to).includes('`')) doubt(from, given.slice(from, to), 'a backtick in a braced variable');
    } else if (type === 'function_name') {
      functions.push(given.slice(from, to));
    } else if (type === 'invocation_expression' || type === 'invokation_expression') {
      const list = node.children.find((child) => child.type === 'argument_list');
      calls.push(given.slice(from, list ? list.startIndex : to));
    } else if (type === 'try_statement') {
      if (!node.children.some((child) => /^(catch_clauses|finally_clause)$/.test(child.type))) doubt(from, given.slice(from, to), 'try without catch or finally');
    } else if (STOP.has(type)) {
      doubt(from, given.slice(from, to), 'the stop-parsing token');
    } else if (type === '|' && /(^|[\r\n])[^\S\r\n]*$/.test(source.slice(starts[place(from).line - 1], from))) {
      doubt(from, '|', 'only PowerShell 7: a line begins with the pipe');
    }
    if (NEWER.has(type)) doubt(from, given.slice(from, to), 'only PowerShell 7');
    for (let i = node.childCount - 1; i >= 0; i--) stack.push(node.child(i));
  }
  if (tree.rootNode.hasError && !errors.length) errors.push({ line: 1, column: 1, text: 'the tree has an error' });

  for (let i = 0; i < source.length; i++) {
    if (given[i] === '\0') errors.push({ ...place(i), text: 'NUL' });
    if (opaque[i]) continue;
    if (given.charCodeAt(i) > 126) doubt(i, given[i], 'a character outside ASCII, outside literals and comments');
    if (source[i] === '`' && !/^\r?\n/.test(source.slice(i + 1, i + 3))) doubt(i, source.slice(i, i + 2), 'a backtick outside literals that continues no line');
  }
  const order = (a, b) => a.line - b.line || a.column - b.column;
  return { errors: errors.sort(order), commands, doubtful: doubtful.sort(order), functions, calls, strings };
}

function nameOf(node, given, source) {
  if (!node) return '?';
  const text = source.slice(node.startIndex, node.endIndex);
  const inner = node.type === 'command_name_expr' && node.childCount === 1 ? node.child(0) : node;
  if (inner.type === 'command_name' || inner.type === 'path_command_name') return text.replace(/[`'"]/g, '');
  const literal = /^(['"])((?:(?!\1).|\1\1)*)\1$/s.exec(text);
  if (literal && !(literal[1] === '"' && literal[2].includes('$'))) return literal[2].replaceAll(literal[1] + literal[1], literal[1]).replaceAll('`', '');
  return given.slice(node.startIndex, node.endIndex);
}
