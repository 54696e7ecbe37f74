/**
 * The files of a new project as texts. They are data of the program, not files of the package, because the program may
 * be one file.
 */

export const scriptPath = 'scripts/first-video.md';

/** What `npm run` knows in the new project. */
export const projectScripts = {
  render: 'scriptreel render "scripts/*.md"',
  preview: `scriptreel preview ${scriptPath}`,
  check: 'scriptreel check "scripts/*.md"',
} as const;

export const script = `---
title: A Morning by the Sea
lang: en
theme: day
---

<!-- Change this text while "npm run preview" is running, and the video follows. A comment is neither shown nor spoken. -->

The sun comes up behind the hills, and the harbour wakes.
Somewhere a kettle sings, and a cat stretches on the warm stones.

::pause{s=0.5}

## Three small things

- Fresh bread from the oven
- Boats on the bright water
- A gull with time to spare

:::verse
Slow is the tide, and **slow** is the day,
the wind has nothing more to say.
:::
`;

/** Settings for all scripts of the project. The frontmatter of a script and flags come before these. */
const settings = { format: ['16:9'], voice: 'auto', music: 'calm', cacheSize: '2GB' };

export const configuration = jsonText(settings);

/** @param version of scriptreel, which the project depends on: a newer one may draw differently */
export function manifest(name: string, version: string): string {
  return jsonText({
    ...{ name, version: '0.0.0', private: true, type: 'module' },
    scripts: projectScripts,
    dependencies: { scriptreel: version },
  });
}

export const gitignore = `node_modules/
# The videos, and the cache of scriptreel in out/.cache.
out/
`;

export const workflow = `# Checks the scripts and renders their videos, on each push and each pull request.
# "npm ci" needs package-lock.json: run "npm install" once, and commit that file.
name: videos

on:
  push:
    branches: [main]
  pull_request:

permissions:
  contents: read

jobs:
  videos:
    runs-on: ubuntu-latest
    timeout-minutes: 60
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 22
          cache: npm
      # Brings the browser, ffmpeg, the voice and the fonts as well.
      - run: npm ci

      # What was spoken and drawn before is not made again. A cache cannot be changed once it is saved, so each run
      # saves one of its own and starts from the latest.
      - uses: actions/cache@v4
        with:
          path: out/.cache
          key: scriptreel-\${{ runner.os }}-\${{ github.run_id }}
          restore-keys: scriptreel-\${{ runner.os }}-

      # Shows errors and warnings at their lines in the pull request.
      - run: npm run check -- --github
      - run: npm run render

      # The videos with their subtitles, chapters and posters, to download from the page of the run.
      - uses: actions/upload-artifact@v4
        with:
          name: videos
          path: |
            out/
            !out/.cache/
          if-no-files-found: error
`;

function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
