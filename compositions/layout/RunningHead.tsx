/** The video's title in small type above a scene, if it has one. A title that is too long for one line takes two. */
import { textFont } from '../theme/fonts.ts';
import { Fitted } from './Fitted.tsx';
import { useVideo } from './video-context.ts';

export function RunningHead() {
  const { layout, theme, title } = useVideo();
  if (title === null) return null;
  return (
    <Fitted
      text={title}
      box={layout.head}
      largest={layout.unit * (layout.shape === 'wide' ? 3 : 3.3)}
      smallest={layout.unit * 1.6}
      align="start"
      style={{ fontFamily: textFont, fontWeight: 600, lineHeight: 1.2, color: theme.muted }}
    >
      {title}
    </Fitted>
  );
}
