/** Personal identifiers in articles and pages: what must not be published of a private person. */
import { positionAt } from '../text/unicode.ts';
import { findHomeAddresses } from './check-personal-addresses.ts';
import { findBirths } from './check-personal-births.ts';
import { masked, type PersonalFinding } from './check-personal-finding.ts';
import { numberedLines } from './check-personal-lines.ts';
import { findNameLists } from './check-personal-lists.ts';
import { findPersonalNumbers } from './check-personal-numbers.ts';
import { findEmails, findPhones } from './check-personal-phones.ts';
import { splitFrontMatter } from './front-matter.ts';
import type { Present } from './present.ts';
import { errorAt, type Problem } from './problems.ts';

/** The publisher's own address, telephone and e-mail, from `site.yaml`. */
export interface PublisherContacts {
  postalAddress?: string;
  phone?: string;
  email?: string;
}

/** What may stand in content though it has the form of a personal identifier. */
export interface PersonalExceptions {
  publisher: PublisherContacts;
  /** Why the people whom this file lists may be named; null when its editor gives no reason. */
  namesPublic: string | null;
  /** The present: who was born long ago is a figure of history. */
  present: Pick<Present, 'isYearAhead'>;
}

/**
 * All personal identifiers in a file, front matter and body, in the order in which they stand. Its text has
 * LF line ends. A problem shows what was found only in part, since reports are read by more people than
 * drafts.
 */
export function checkPersonal(file: string, text: string, exceptions: PersonalExceptions): Problem[] {
  const findings = [...identifiers(text, exceptions), ...lists(text, exceptions.namesPublic)];
  return withoutNested(findings).map(({ code, start, end }) =>
    errorAt({ file, ...positionAt(text, start) }, code, null, { found: masked(text.slice(start, end)) }),
  );
}

function identifiers(text: string, { publisher, present }: PersonalExceptions): PersonalFinding[] {
  const lines = numberedLines(text);
  return [
    ...findPersonalNumbers(text, lines),
    ...findPhones(text, lines, publisher.phone ?? ''),
    ...findEmails(text, publisher.email ?? ''),
    ...findBirths(text, lines, present),
    ...findHomeAddresses(text, lines, publisher.postalAddress ?? ''),
  ];
}

/** Lists are looked for in the body: those of front matter are figures, pictures and topics. */
function lists(text: string, namesPublic: string | null): PersonalFinding[] {
  if (namesPublic !== null) return [];
  const split = splitFrontMatter(text);
  const body = 'code' in split ? text : split.body;
  const before = text.length - body.length;
  return findNameLists(body).map((each) => ({
    ...each,
    start: each.start + before,
    end: each.end + before,
  }));
}

/** One problem to a place: an account number that looks like a telephone number is an account number. */
function withoutNested(findings: PersonalFinding[]): PersonalFinding[] {
  const sorted = [...findings].sort((a, b) => a.start - b.start || b.end - a.end);
  let end = -1;
  return sorted.filter((finding) => {
    if (finding.start < end) return false;
    end = finding.end;
    return true;
  });
}
