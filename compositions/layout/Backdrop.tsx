/** The ground of a scene, over the whole frame. */
import type { ReactNode } from 'react';
import { AbsoluteFill } from 'remotion';
import { backgroundOf, type Ground } from '../theme/theme.ts';

export function Backdrop({ ground, children }: { readonly ground: Ground; readonly children: ReactNode }) {
  return (
    <AbsoluteFill showInTimeline={false} style={{ background: backgroundOf(ground) }}>
      {children}
    </AbsoluteFill>
  );
}
