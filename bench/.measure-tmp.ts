import { measure } from '/work/main/bench/processes.ts';
import { writeFileSync } from 'node:fs';
for (const seed of ['000_2ba55c0c2635f111','001_03c8b5d0be456b8f','002_bc498b292a5f116b']) {
  const m = await measure(process.execPath, ['/work/main/src/cli/bin.mjs','render',`/work/shared/seeds/${seed}.txt`,'--cache-dir','/work/main/out/.cache','--json'], '/tmp/seeds');
  writeFileSync(`/tmp/seeds/${seed}.json`, m.stdout);
  const v = JSON.parse(m.stdout).scripts[0].videos[0];
  console.log(seed, m.seconds.toFixed(1), 's', m.peakMegabytes.toFixed(0), 'MB', v.frames, 'frames', (v.frames/m.seconds).toFixed(1), 'fps', JSON.stringify(v.loudness), JSON.stringify(v.stageMs), JSON.stringify(v.speech));
}
