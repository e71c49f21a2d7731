import './styles/progress-bar.css';

interface ProgressProps {
  value: number;
  max: number;
  /** What is measured, for example "Đã học"; read aloud, not shown. */
  label: string;
}

/** How far along something is, as a native `progress`: no style attribute, and it works without JavaScript. */
export const ProgressBar = ({ value, max, label }: ProgressProps) => (
  <progress className="hs-progress" value={value} max={max} aria-label={label} />
);

interface StepBarProps {
  /** Where one is, 1 for the first. */
  value: number;
  max: number;
  /** The same in words, shown above the bar: "Câu 2 trên 5". */
  label: string;
}

/** A count of small steps with its words; beyond 12 steps one solid bar. */
export const StepBar = ({ value, max, label }: StepBarProps) => (
  <div className="hs-stepbar">
    <span>{label}</span>
    {max > 12
      ? <progress className="hs-progress hs-progress-thin" value={value} max={max} aria-hidden="true" />
      : (
        <span className="hs-stepbar-row" aria-hidden="true">
          {Array.from({ length: max }, (_, index) => <i key={index} className={index < value ? 'hs-on' : undefined} />)}
        </span>
      )}
  </div>
);
