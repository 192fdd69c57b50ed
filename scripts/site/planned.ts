import { outputFile } from './addresses.ts';
import type { PlannedPage, TemplateName, Views } from './views.ts';

/** A page of the plan, at the file that its address says. */
export function planned<T extends TemplateName>(url: string, template: T, view: Views[T]): PlannedPage<T> {
  return { url, output: outputFile(url), template, view };
}
