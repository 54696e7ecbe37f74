/** Numbers in the decimal digits of the numbering systems used in schedules. */

/** Digits other than `0` to `9`: Arabic, Persian, Devanagari, Bengali, Thai, and those in full width. */
const systems = ['arab', 'arabext', 'deva', 'beng', 'thai', 'fullwide'] as const;

const digits = new Map<string, string>();

/** @param figures decimal digits of any of the numbering systems. */
export function numberOf(figures: string): number {
  if (digits.size === 0)
    for (const system of systems) {
      const format = new Intl.NumberFormat(`en-u-nu-${system}`, { useGrouping: false });
      for (let digit = 0; digit < 10; digit += 1) digits.set(format.format(digit), String(digit));
    }
  return Number(figures.replace(/[^\d]/gu, (figure) => digits.get(figure) ?? ''));
}
