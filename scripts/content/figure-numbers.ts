import type { Indicator } from './model.ts';
import { errorAt, type Problem } from './problems.ts';
import { joinKey, type YamlDocument } from './yaml.ts';

/** Beyond these a number is no longer what was written. */
const MAX_DIGITS = 15;
const MAX_DECIMALS = 6;

/**
 * What is wrong with a written number. Counts are whole; `4.820` is the trap that this is here for: YAML
 * reads it as 4.82, while Vietnamese means four thousand eight hundred and twenty.
 */
export function figureNumberProblem(
  figure: { value: number; decimals: number },
  indicator: Indicator,
  field: string,
  yaml: YamlDocument,
): Problem | null {
  const path = yaml.sourceOf(field) === null ? joinKey(field, 'value') : field;
  const written = yaml.sourceOf(path) ?? String(figure.value);
  const at = (code: string, suggestion: string) =>
    errorAt(yaml.placeOf(path), code, field, {
      found: written,
      suggestion,
      unit: indicator.unit,
      name: indicator.name.vi,
    });
  if (written.replace(/\D/g, '').length > MAX_DIGITS || figure.decimals > MAX_DECIMALS) {
    return at('number-too-long', '');
  }
  if (!/^[-+]?\d+(\.\d+)?$/.test(written)) return at('odd-number', String(figure.value));
  if (figure.value < 0) return at('negative-figure', '');
  if (indicator.unit === '%') return null;
  if (figure.decimals === 0) return null;
  const grouped = /^\d{1,3}(\.\d{3})+$/.test(written);
  return at(grouped ? 'grouped-number' : 'count-not-whole', grouped ? written.replaceAll('.', '') : '');
}
