import { Check, Copy } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useAnnounce } from '../feedback/Announcer.tsx';
import { useUiTexts } from '../UiProvider.tsx';
import { Button, IconButton } from './Button.tsx';

interface CopyProps {
  /** Verb and object: "Copy app ID". */
  label: string;
  value: string | (() => string | Promise<string>);
}

function useCopy(value: CopyProps['value']) {
  const [done, setDone] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const announce = useAnnounce();
  const texts = useUiTexts();
  useEffect(() => () => clearTimeout(timer.current), []);
  const copy = async () => {
    await navigator.clipboard.writeText(typeof value === 'function' ? await value() : value);
    setDone(true);
    announce(texts.copied);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setDone(false), 1600);
  };
  return { done, copy };
}

export function CopyButton({ label, value }: CopyProps) {
  const { done, copy } = useCopy(value);
  return (
    <IconButton
      label={label}
      done={done}
      icon={done ? <Check size={16} /> : <Copy size={16} strokeWidth={1.75} />}
      onClick={(event) => {
        event.stopPropagation();
        void copy();
      }}
    />
  );
}

/** The same with its words visible. */
export function CopyTextButton({ label, value, variant = 'ghost' }: CopyProps & { variant?: 'ghost' | 'secondary' }) {
  const { done, copy } = useCopy(value);
  const texts = useUiTexts();
  return (
    <Button
      variant={variant}
      size="small"
      icon={done ? <Check size={16} /> : <Copy size={16} strokeWidth={1.75} />}
      onClick={() => void copy()}
    >
      {done ? texts.copied : label}
    </Button>
  );
}
