/** An analogue clock, as large as its box. */
import type { Box } from '../../layout/layout.ts';
import type { Sky } from '../../theme/sky.ts';
import type { Hands } from './clock.ts';

interface Props {
  readonly box: Box;
  readonly hands: Hands;
  readonly colors: Sky['clock'];
  readonly pin: string;
}

const minutes = Array.from({ length: 60 }, (_, index) => index);

export function ClockFace({ box, hands, colors, pin }: Props) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 200 200"
      width={box.width}
      height={box.height}
      style={{ position: 'absolute', left: box.x, top: box.y }}
    >
      <circle cx={100} cy={100} r={97.5} fill={colors.face} stroke={colors.ring} strokeWidth={5} />
      <g stroke={colors.hands} strokeLinecap="round">
        {minutes.map((minute) => {
          const major = minute % 5 === 0;
          return (
            <line
              key={minute}
              x1={100}
              x2={100}
              y1={10}
              y2={major ? 21 : 14.5}
              strokeWidth={major ? 3 : 1}
              transform={`rotate(${minute * 6} 100 100)`}
            />
          );
        })}
        <line x1={100} x2={100} y1={100} y2={52} strokeWidth={6.5} transform={rotation(hands.hour)} />
        <line x1={100} x2={100} y1={100} y2={29} strokeWidth={4.5} transform={rotation(hands.minute)} />
      </g>
      <circle cx={100} cy={100} r={6} fill={pin} />
    </svg>
  );
}

function rotation(degrees: number): string {
  return `rotate(${degrees.toFixed(2)} 100 100)`;
}
