import { SITE_FILE } from './file-names.ts';
import type { SiteSettings } from './model.ts';
import { errorAt, type Problem } from './problems.ts';
import { type SiteWire, siteSchema } from './schema-settings.ts';
import { readWire, type Wire } from './wire.ts';

/** The settings of the site, and what of them is right when not all is. */
export interface ParsedSite {
  site: SiteSettings | null;
  wire: Wire<SiteWire>;
  problems: Problem[];
}

/** Reads `site.yaml`; ids that lead to other files are checked in `check-settings.ts`. */
export function parseSite(text: string): ParsedSite {
  const wire = readWire(text, SITE_FILE, 1, siteSchema);
  const problems = [
    ...wire.problems,
    ...repeatedIds(wire, 'sections'),
    ...repeatedIds(wire, 'terms'),
    ...reversedTerms(wire),
  ];
  return { site: wire.data && settingsOf(wire.data), wire, problems };
}

/** Used where `site.yaml` does not say. */
const SMALLEST_COUNT = 3;

function settingsOf(wire: SiteWire): SiteSettings {
  return {
    ...wire,
    notice: wire.notice ?? null,
    smallestCount: wire.smallestCount ?? SMALLEST_COUNT,
    contentLicence: { ...wire.contentLicence, address: wire.contentLicence.address ?? null },
    home: { ...wire.home, lead: wire.home.lead ?? null },
  };
}

function repeatedIds(wire: Wire<SiteWire>, key: 'sections' | 'terms'): Problem[] {
  const seen = new Set<string>();
  const problems: Problem[] = [];
  (wire.valid[key] ?? []).forEach((item: { id?: string } | undefined, index) => {
    if (!item?.id) return;
    const field = `${key}[${index}].id`;
    if (seen.has(item.id))
      problems.push(errorAt(wire.yaml.placeOf(field), 'duplicate-id', field, { found: item.id }));
    seen.add(item.id);
  });
  return problems;
}

function reversedTerms(wire: Wire<SiteWire>): Problem[] {
  return (wire.valid.terms ?? []).flatMap((term, index) => {
    if (!term?.from || !term.to || term.from <= term.to) return [];
    const field = `terms[${index}].to`;
    return [
      errorAt(wire.yaml.placeOf(field), 'ends-before-start', field, { found: term.to, start: term.from }),
    ];
  });
}
