/**
 * The CPU time of a process and all its descendants, including those that have ended or lost their parent.
 *
 * Samples /proc/<id>/stat. A process that has ended counts with the time that its parent has recorded for awaited
 * children (`cutime`, `cstime`: exact, and including children too short for any sample), or with its last sample if
 * nobody awaited it, such as Chromium's processes when the browser is killed. So the sum lacks only what is used
 * between the last sample and the end, and any process that loses its parent before the first sample. Linux only.
 */
import { readdirSync, readFileSync } from 'node:fs';

/** USER_HZ, which is 100 on every Linux that Node runs on: proc(5). */
const ticksPerSecond = 100;

interface Member {
  readonly id: number;
  readonly parent: Member | null;
  /** The ticks of the process itself, and those of the children that it has awaited, with their children. */
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
    // A parent is older than its children. If they are the same age, it usually has the smaller number.
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

/** Empty for a process that has ended in the meantime. */
function statOf(name: string): Stat[] {
  let text: string;
  try {
    text = readFileSync(`/proc/${name}/stat`, 'utf8');
  } catch {
    return [];
  }
  // The program's name may contain spaces and parentheses. The first field after it is number 3.
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
