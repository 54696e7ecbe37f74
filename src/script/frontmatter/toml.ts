/**
 * Rewrites the TOML that people write at the head of a text as YAML: `title = "My day"`, numbers, dates and lists. JSON
 * needs no rewriting, because it is YAML too.
 *
 * Guarantees: every character keeps its place, so that what is found in the YAML can be pointed at in the text; null
 * for TOML that does not fit line by line into YAML.
 */

const settingPattern = /^([ \t]*(?:[\w-]+|"[^"\n]*"|'[^'\n]*'))[ \t]*=(?=[ \t]*\S)/;

export function tomlAsYaml(toml: string): string | null {
  if (/"""|'''/.test(toml)) return null;
  const lines: string[] = [];
  let isInTable = false;
  let openBrackets = 0;
  for (const line of toml.split('\n')) {
    if (openBrackets === 0 && /^[ \t]*\[/.test(line)) isInTable = true;
    const setting = openBrackets === 0 ? settingPattern.exec(line) : null;
    const isBlank = /^[ \t]*(?:#.*)?$/.test(line);
    // A site generator's tables say nothing about the text.
    if (isInTable || isBlank) lines.push(' '.repeat(line.length));
    else if (setting !== null) {
      const [all, name = ''] = setting;
      lines.push(`${name}:${' '.repeat(all.length - name.length - 1)}${line.slice(all.length)}`);
    } else if (openBrackets > 0) lines.push(line);
    else return null;
    if (!isInTable) openBrackets += bracketsOpenedBy(line);
  }
  return openBrackets === 0 ? lines.join('\n') : null;
}

/** How many more lists are open after the line than before it. Quoted brackets do not count. */
function bracketsOpenedBy(line: string): number {
  const bare = line.replace(/"(?:[^"\\\n]|\\.)*"|'[^'\n]*'/g, '').replace(/#.*$/, '');
  return (bare.match(/\[/g)?.length ?? 0) - (bare.match(/\]/g)?.length ?? 0);
}
