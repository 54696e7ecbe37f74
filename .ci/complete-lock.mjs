// Adds to package-lock.json the optional packages of other platforms that npm left out of it.
//
// Run it after installing a package. With a registry that lacks the packages of some platform, npm silently drops them
// from the lock file, and `npm ci` then refuses the file. What is added has a version and a platform but no hash: npm
// checks those packages only by their version.
import { readFileSync, writeFileSync } from 'node:fs';

const file = new URL('../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(file, 'utf8'));
const packages = lock.packages;

/** Whether a package at `from` finds `name` when it looks upwards, as Node does. */
function isThere(from, name) {
  const folders = from.split(/\/?node_modules\//).slice(1);
  return [...folders.keys(), folders.length]
    .map((depth) => [...folders.slice(0, depth), name].map((folder) => `node_modules/${folder}`).join('/'))
    .some((place) => packages[place]);
}

function entryFor(name, version, dev) {
  const os = /android|darwin|linux|win32|freebsd|openbsd/.exec(name)?.[0];
  const cpu = /arm64|x64|ia32|riscv64|ppc64|s390x/.exec(name)?.[0];
  const gnu = /linux.*gnu$/.test(name) ? 'glibc' : null;
  const libc = name.includes('musl') ? 'musl' : gnu;
  return {
    version,
    ...(cpu ? { cpu: [cpu] } : {}),
    ...(dev ? { dev: true } : {}),
    ...(libc ? { libc: [libc] } : {}),
    optional: true,
    ...(os ? { os: [os] } : {}),
  };
}

let added = 0;
for (const [place, { optionalDependencies = {}, dev }] of Object.entries(packages)) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    // Only exact versions can be written without asking the registry. Packages of platforms all have them.
    if (isThere(place, name) || !/^\d/.test(version)) continue;
    packages[`node_modules/${name}`] = entryFor(name, version, dev);
    added += 1;
  }
}
// By code units, as npm sorts them, whatever the language of the machine.
lock.packages = Object.fromEntries(
  Object.keys(packages)
    .sort()
    .map((place) => [place, packages[place]]),
);
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${added} packages of other platforms were added.`);
