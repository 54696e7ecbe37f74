/**
 * Measures the CPU time of a process with all its descendants, including those that have ended or lost their parent.
 *
 * Takes samples of /proc/<id>/stat. A process that has ended counts with its parent's account of awaited children
 * (`cutime`, `cstime`: exact, and with children that were too short for any sample). If nobody awaited it, as with
 * Chromium's processes when the browser is killed, it counts with its last sample. So the sum misses at most what is
 * used between the last sample and the end, and processes that lose their parent before any sample. Linux only.
 */
import { readdirSync, readFileSync } from 'node:fs';

/** USER_HZ, which is 100 on every Linux that Node runs on: proc(5). */
const ticksPerSecond = 100;

interface Member {
  readonly id: number;
  readonly parent: Member | null;
  /** Ticks of the process itself, and of its awaited children with theirs. */
  own: number;
  awaited: number;
  isAlive: boolean;
}

interface Stat {
  readonly id: number;
  readonly parentId: number;
  readonly startedAt: number;
  readonly own: number;
  readonly awaited: number;
}

export class CpuTime {
  readonly #root: number;
  readonly #members = new Map<string, Member>();

  constructor(root: number) {
    this.#root = root;
  }

  sample(): void {
    for (const member of this.#members.values()) member.isAlive = false;
    const alive = new Map<number, Member>();
    // A parent is older than its children; at the same age, it usually has the smaller id.
    for (const { id, parentId, startedAt, own, awaited } of allStats()) {
      const key = `${id} ${startedAt}`;
      const parent = alive.get(parentId) ?? null;
      const known = this.#members.get(key);
      if (known === undefined && parent === null && id !== this.#root) continue;
      const member = known ?? { id, parent, own, awaited, isAlive: true };
      Object.assign(member, { own, awaited, isAlive: true });
      this.#members.set(key, member);
      alive.set(id, member);
    }
  }

  seconds(): number {
    const children = new Map<Member, Member[]>();
    let root: Member | null = null;
    for (const member of this.#members.values()) {
      if (member.parent === null) root = member;
      else children.set(member.parent, [...(children.get(member.parent) ?? []), member]);
    }
    const total = (member: Member): number => {
      const ticks = { alive: 0, ended: 0 };
      for (const child of children.get(member) ?? [])
        ticks[child.isAlive ? 'alive' : 'ended'] += total(child);
      return member.own + ticks.alive + Math.max(member.awaited, ticks.ended);
    };
    return root === null ? 0 : total(root) / ticksPerSecond;
  }
}

function allStats(): Stat[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => statOf(name))
    .sort((a, b) => a.startedAt - b.startedAt || a.id - b.id);
}

/** Empty for a process that has ended meanwhile. */
function statOf(name: string): Stat[] {
  let text: string;
  try {
    text = readFileSync(`/proc/${name}/stat`, 'utf8');
  } catch {
    return [];
  }
  // The program's name may hold spaces and parentheses; after it, fields are counted from 3.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  const field = (number: number) => Number(fields[number - 3]);
  return [
    {
      id: Number(name),
      parentId: field(4),
      startedAt: field(22),
      own: field(14) + field(15),
      awaited: field(16) + field(17),
    },
  ];
}
