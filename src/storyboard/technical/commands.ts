/**
 * Commands of a terminal: in a sentence, and in a block of code.
 *
 * Guarantees: a block is one of commands only if all of its lines are commands, their output or comments.
 */
import type { CodePiece, SentenceText } from './sentence-text.ts';
import type { CommandShape } from './technical-shape.ts';

const programs =
  /^(?:\$ )?(?:sudo )?(?:npm|npx|yarn|pnpm|node|deno|bun|bunx|git|cd|curl|wget|brew|pip3?|python3?|cargo|go|docker|docker-compose|apt|apt-get|make|sh|bash|zsh|tsc|export|source|mkdir|cp|mv|rm|ls|cat|echo|corepack|nvm|gem|composer|kubectl|ssh|scp|chmod|touch)(?: |$)/u;

/** A command inside a sentence, such as "Run `npm test`." */
export function commandShape(sentence: SentenceText, at: number): CommandShape | null {
  const piece = sentence.code.find((one) => isCommand(one.text) && isRun(sentence, one));
  if (piece === undefined || sentence.words.length > longestSentence) return null;
  const { firstWord, wordCount, text } = piece;
  const isAtEnd = firstWord + wordCount === sentence.words.length;
  // The words before it, if nothing follows: the terminal shows the rest.
  const lineWords = isAtEnd ? firstWord : sentence.words.length;
  return {
    type: 'command',
    commands: [text.replace(/^\$ /u, '')],
    output: [],
    line: lineWords === 0 ? null : { sentence: at, firstWord: 0, wordCount: lineWords },
    typed: { sentence: at, firstWord, wordCount },
    firstSentence: at,
    sentenceCount: 1,
    confidence: 0.84,
    reason: `“${text}” is a command`,
  };
}

const longestSentence = 26;
const running =
  /^(?:run|runs|running|ran|use|using|with|via|by|install|installed|installing|execute|executing|call|calling|type|typing|try|through|add|invoke|invoking|start|do|than|or|and|command|just)$/iu;

/** The words before it say that it is run, or the word after it that it is a command. */
function isRun({ words }: SentenceText, { firstWord, wordCount }: CodePiece): boolean {
  const bare = (text: string) => text.replace(/[^\p{L}]/gu, '');
  const before = words.slice(Math.max(0, firstWord - 3), firstWord);
  const after = words[firstWord + wordCount];
  const isInParentheses = /^\(/u.test(words[firstWord]?.text ?? '');
  if (isInParentheses && words.length > 12) return false;
  return (
    firstWord === 0 ||
    before.some(({ text }) => running.test(bare(text))) ||
    /^commands?\b/u.test(after?.text ?? '')
  );
}

/** A program with something after it: `npm` alone is only a name. */
function isCommand(text: string): boolean {
  return (
    /^\$ \S/u.test(text) ||
    (programs.test(text) && /^(?:sudo )?\S+ \S/u.test(text) && !/[=;{]\s|=>/u.test(text))
  );
}

const shells =
  /^(?:sh|bash|shell|zsh|fish|console|terminal|shell-session|sh-session|shellsession|powershell|ps1?|cmd|bat|batch|dos)$/iu;
/** A longer block is a script, and is shown as code. */
const mostLines = 8;
const longestLine = 96;

export function commandBlock(language: string | null, text: string): CommandShape | null {
  const lines = joinedLines(text);
  const isShell = language !== null && shells.test(language);
  const isUnmarked = language === null || /^(?:text|txt|plain(?:text)?)$/iu.test(language);
  if (!isShell && !isUnmarked) return null;
  if (lines.length === 0 || lines.length > mostLines || lines.some(({ length }) => length > longestLine))
    return null;
  if (
    lines.some((line) =>
      /^\s*(?:if|for|while|case|function|\w+\(\))[\s{]|<<|^\s*[{}]|\bdo$|^\s{2,}\S/u.test(line),
    )
  )
    return null;
  const prompted = lines.some((line) => prompt.test(line));
  // Without a language, the first line has a prompt, or every line begins with a program.
  const opensWithPrompt = prompt.test(lines[0] ?? '');
  if (isUnmarked && !opensWithPrompt && !lines.every((line) => programs.test(line) || comment.test(line)))
    return null;
  const commands: string[] = [];
  const output: string[] = [];
  for (const line of lines) {
    if (comment.test(line)) commands.push(line.trim());
    else if (prompt.test(line)) commands.push(line.replace(prompt, ''));
    else if (prompted) output.push(line);
    else commands.push(line.trim());
  }
  // Output between commands would change its place.
  if (output.length > 0 && commands.filter((line) => !comment.test(line)).length > 1) return null;
  if (commands.every((line) => comment.test(line))) return null;
  return {
    type: 'command',
    commands,
    output,
    line: null,
    typed: null,
    firstSentence: 0,
    sentenceCount: 0,
    confidence: isShell ? 0.95 : 0.9,
    reason: isShell
      ? `a block in the language ${language}`
      : 'it begins with a prompt, or each line with a program',
  };
}

const prompt = /^\s*[$❯%] (?=\S)/u;
const comment = /^\s*(?:#(?!!)|rem\b|::)/iu;

/** Without empty lines; a line that ends with a backslash goes on. */
function joinedLines(text: string): string[] {
  return text
    .replace(/\s*\\\n\s*/gu, ' ')
    .split('\n')
    .filter((line) => line.trim() !== '');
}
