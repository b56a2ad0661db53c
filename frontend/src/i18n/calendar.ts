import { defineCatalogue, type Text } from './catalogue';
import { messages as en } from './en/calendar';
import { messages as vi } from './vi/calendar';

export const {
  useText: useCalendarText,
  text: calendarText,
  messages: calendarMessages,
} = defineCatalogue(vi, en);

export type CalendarText = Text<typeof vi>;
