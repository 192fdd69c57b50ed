import { MEMBERS, PEOPLE, ROLES, SOMEONE } from './vocabulary-people.ts';
import {
  AGES,
  DURATIONS,
  MEASURES,
  MONEY,
  ORGANISATIONS,
  PERCENT,
  PLACES,
  THINGS,
  TIMES,
} from './vocabulary-things.ts';

export type NounClass =
  | 'member'
  | 'person'
  | 'role'
  | 'someone'
  | 'organisation'
  /** Names of these are followed by numbers in addresses: `phường 12`. */
  | 'place'
  | 'thing'
  | 'measure'
  | 'percent'
  | 'money'
  | 'times'
  | 'duration'
  | 'age';

const LISTS: Record<NounClass, string> = {
  member: MEMBERS,
  person: PEOPLE,
  role: ROLES,
  someone: SOMEONE,
  organisation: ORGANISATIONS,
  place: PLACES,
  thing: THINGS,
  measure: MEASURES,
  percent: PERCENT,
  money: MONEY,
  times: TIMES,
  duration: DURATIONS,
  age: AGES,
};

/** What one spelling means. */
export interface NounEntry {
  class: NounClass;
  sense: string;
}

/** All spellings with their senses; of two of the same spelling the first counts. */
export function vocabulary(): [string, NounEntry][] {
  return Object.entries(LISTS).flatMap(([name, list]) => entriesOf(name as NounClass, list));
}

function entriesOf(nounClass: NounClass, list: string): [string, NounEntry][] {
  return list
    .replace(/\s+/g, ' ')
    .split(';')
    .flatMap((entry) => {
      const [sense = '', others = ''] = entry.split('=').map((part) => part.trim());
      const spellings = [sense, ...others.split(', ')].filter((spelling) => spelling !== '');
      return spellings.map((spelling): [string, NounEntry] => [spelling, { class: nounClass, sense }]);
    });
}
