/** Ids in `site.yaml` that lead to other files. */
import { didYouMean } from '../text/distance.ts';
import { valueParams } from './issues.ts';
import type { ParsedSite } from './parse-site.ts';
import { errorAt, type Problem } from './problems.ts';

/** Checks the site's organisation, headline indicators and lead story. Null: that file was not readable. */
export function checkSettings(
  { wire }: ParsedSite,
  organisations: ReadonlySet<string> | null,
  indicators: ReadonlySet<string> | null,
  slugs: ReadonlySet<string>,
): Problem[] {
  const problems: Problem[] = [];
  const report = (field: string, code: string, params: Record<string, string>) =>
    problems.push(errorAt(wire.yaml.placeOf(field), code, field, params));
  const { organisation, home } = wire.valid;
  if (organisation && organisations && !organisations.has(organisation)) {
    report('organisation', 'unknown-organisation', valueParams(organisation, [...organisations]));
  }
  home?.headline?.forEach((key, index) => {
    if (key && indicators && !indicators.has(key)) {
      report(`home.headline[${index}]`, 'unknown-indicator', valueParams(key, [...indicators]));
    }
  });
  if (home?.lead && !slugs.has(home.lead)) {
    report('home.lead', 'unknown-related', {
      found: home.lead,
      suggestion: didYouMean(home.lead, slugs) ?? '',
      allowed: '',
    });
  }
  return problems;
}
