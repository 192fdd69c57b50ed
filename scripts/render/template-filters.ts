import type { ChartSpec } from '../site/chart-spec.ts';
import { pictureHtml } from '../site/picture-view.ts';
import type { PictureView } from '../site/views.ts';
import { chartHtml } from './charts.ts';
import { safe } from './template-runtime.ts';

type TemplateFunction = (...values: never[]) => unknown;

/** What a template may do to a value, `{{ value | name }}`, besides `safe`. */
export const FILTERS: Record<string, TemplateFunction> = {
  pictureHtml: (picture: PictureView, sizes: string, eager = false) =>
    safe(pictureHtml(picture, sizes, eager)),
  lower: (text: unknown) => String(text ?? '').toLowerCase(),
  groupby: groupBy,
};

/** What a template may call besides macros. */
export const GLOBALS: Record<string, TemplateFunction> = {
  chart: (spec: ChartSpec) => safe(chartHtml(spec)),
};

/** Items by what they have at a path: `organisation.url`. */
function groupBy(items: readonly object[], path: string): Record<string, object[]> {
  const keys = path.split('.');
  const groups: Record<string, object[]> = {};
  for (const item of items) {
    const key = String(
      keys.reduce<unknown>((value, name) => (value as Record<string, unknown>)?.[name], item),
    );
    groups[key] ??= [];
    groups[key].push(item);
  }
  return groups;
}
