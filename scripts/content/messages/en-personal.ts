/** English: personal identifiers that must not be published. */
import { type Messages, say } from './message.ts';

const ERASE =
  'If the file has been sent already, ask whoever looks after the repository to erase the old version.';

export const EN_PERSONAL: Messages = {
  'personal-citizen-id': ({ found }) =>
    say(
      'There is the number of a person’s identity card.',
      'no numbers of personal documents',
      `${found} (partly hidden)`,
      `Delete the number. ${ERASE}`,
    ),
  'personal-card': ({ found }) =>
    say(
      'There is the number of a person’s party card.',
      'no numbers of personal cards',
      `${found} (partly hidden)`,
      `Delete the number. ${ERASE}`,
    ),
  'personal-passport': ({ found }) =>
    say(
      'There is the number of a person’s passport.',
      'no numbers of personal documents',
      `${found} (partly hidden)`,
      `Delete the number. ${ERASE}`,
    ),
  'personal-account': ({ found }) =>
    say(
      'There is the number of a person’s bank account.',
      'no account numbers of persons',
      `${found} (partly hidden)`,
      'Delete the number; if the account is an office’s or a fund’s, name it beside the number.',
    ),
  'personal-phone': ({ found }) =>
    say(
      'There is a private telephone number.',
      'an office’s number, or the publisher’s of site.yaml',
      `${found} (partly hidden)`,
      'Delete the number; if it is a hotline or an office’s number, say so right before it.',
    ),
  'personal-email': ({ found }) =>
    say(
      'There is a private e-mail address.',
      'an office’s e-mail address',
      `${found} (partly hidden)`,
      'Delete it, or give the office’s address.',
    ),
  'personal-address': ({ found }) =>
    say(
      'There is a person’s home address.',
      'the name of the commune or ward at most',
      `${found} (partly hidden)`,
      'Delete the house, lane and block; keep the commune only where it is needed.',
    ),
  'personal-birth-date': ({ found }) =>
    say(
      'There is a person’s birth date.',
      'no birth dates',
      `${found} (partly hidden)`,
      'Delete the date; where age matters, give an age group: under 30.',
    ),
  'personal-birth-year': ({ found }) =>
    say(
      'There is a birth year beside a person’s name.',
      'names without years of birth',
      `${found} (partly hidden)`,
      'Delete the year; where age matters, give it without the name.',
    ),
  'personal-names-list': ({ found }) =>
    say(
      'A list names several people and says something of each.',
      'the number of people, without their names',
      `a list that starts with ${found} (partly hidden)`,
      'Give the number instead; if the list was published officially, say so under namesPublic at the top of the file.',
    ),
};
