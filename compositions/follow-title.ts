/**
 * Keeps the Studio's address valid when the script's title changes.
 *
 * The composition is named after the title, and the page that shows it reloads under its old address: there the Studio
 * would find nothing.
 */
import { getInputProps, getRemotionEnvironment } from 'remotion';
import { compositionIds } from './composition-id.ts';

export function followTitle(): void {
  if (!getRemotionEnvironment().isStudio) return;
  const [first, ...others] = compositionIds(getInputProps());
  const shown = /^\/([^/]+)$/.exec(window.location.pathname)?.[1];
  if (shown !== undefined && ![first, ...others].includes(shown))
    window.history.replaceState(null, '', `/${first}`);
}
