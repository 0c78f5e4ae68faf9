import { Button } from '@fluentui/react-components';
import { CalendarClock20Regular, Circle20Regular, Warning20Filled } from '@fluentui/react-icons';
import { useLocation } from 'wouter';
import type { Todo, TodoUrgency } from '../../../shared/domain/todo.ts';
import { type DirectoryFilter, useDirectoryFilter } from '../../api/directory-filter.ts';
import { formatDay } from '../../i18n/format.ts';
import { Mark, type Tone } from '../../ui/mark.tsx';
import { TODO_WORDS, todoText } from './todo-words.ts';

const URGENCY: Record<
  TodoUrgency,
  { tone: Tone; icon: typeof Warning20Filled; words: (day: string | null) => string }
> = {
  late: {
    tone: 'bad',
    icon: Warning20Filled,
    words: (day) => (day ? `Hạn ${day}` : 'Cần làm ngay'),
  },
  soon: {
    tone: 'caution',
    icon: CalendarClock20Regular,
    words: (day) => (day ? `Hạn ${day}` : 'Sắp đến hạn'),
  },
  waiting: {
    tone: 'quiet',
    icon: Circle20Regular,
    words: (day) => (day ? `Hạn ${day}` : 'Đang chờ'),
  },
};

/** One thing to be done; it opens the list behind it. */
export function TodoLine({ code, count, urgency, dueOn, link }: Todo) {
  const [, navigate] = useLocation();
  const reset = useDirectoryFilter((state) => state.reset);
  const { note, open } = TODO_WORDS[code];
  const { tone, icon, words } = URGENCY[urgency];
  const text = todoText(code, count);
  const go = () => {
    const [path, filter] = link.split('?');
    if (path === '/danh-ba') {
      reset(Object.fromEntries(new URLSearchParams(filter)) as Partial<DirectoryFilter>);
    }
    navigate(path === '/danh-ba' ? path : link);
  };
  return (
    <li>
      <div className="todo-text">
        <strong>{text}</strong>
        <div className="quiet">{note}</div>
      </div>
      <Mark tone={tone} icon={icon}>
        {words(dueOn && formatDay(dueOn))}
      </Mark>
      <Button aria-label={`${open}: ${text}`} onClick={go}>
        {open}
      </Button>
    </li>
  );
}
