/** The output while a build runs: looked at, made beside its place, and put there when it is whole. */
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { linkBeside } from './linker.ts';
import { isClean, type Look, type Looked, lookOfKnown, NO_LOOK, startLook } from './looker.ts';
import type { Keeping } from './memory.ts';
import { putInPlace, swapTrees } from './publish.ts';
import type { KnownBytes } from './resident.ts';
import type { SiteFiles } from './site-files.ts';
import type { ContentDigests } from './source-bytes.ts';
import { isFolder, linkTree, removeEmptyFolders, removeFile, replaceFile } from './tree.ts';

/** Files from which linking them in a thread of its own pays for its start. */
const THREAD_FROM = 2000;

export class WorkSite {
  readonly #output: string;
  readonly #keeping: Keeping;
  /** What the output holds, and what the mirror does; each is looked at in a thread of its own. */
  readonly #outputLook: Look;
  readonly #mirrorLook: Look;
  /** Whether all that is right in the mirror comes to stand in `next`, since there is no output that could be used. */
  readonly #isLinking: boolean;
  /** What has been linked to `next` of what earlier builds have left; known when it has settled. */
  #linked = new Set<string>();
  /** All files being linked to `next`. */
  #linkingAll: Promise<void> | null = null;
  #work: string | null = null;

  /**
   * @param content folder of which the digests are wanted
   * @param known what this process knows of content, if it has left output and mirror as they should be
   */
  constructor(content: string, output: string, keeping: Keeping, known: KnownBytes | null) {
    const { mirror } = keeping;
    this.#output = output;
    this.#keeping = keeping;
    if (known && mirror !== null && isFolder(mirror) && isFolder(output)) {
      this.#isLinking = false;
      this.#mirrorLook = lookOfKnown(content, known);
      this.#outputLook = this.#mirrorLook;
      return;
    }
    this.#isLinking = mirror !== null && isFolder(mirror) && !isFolder(output);
    const look = (folder: string, order: { content: string | null; linkTo: string | null }) =>
      mirror === null ? NO_LOOK : startLook({ folder, ...order, ...keeping.place });
    const linkTo = this.#isLinking ? this.#next : null;
    this.#mirrorLook = look(mirror ?? '', { content: keeping.seal && content, linkTo });
    this.#outputLook = look(output, { content: null, linkTo: null });
  }

  /** Digests of the content; null when nobody could know whether they have changed. */
  get digests(): Promise<ContentDigests | null> {
    return this.#mirrorLook.digests;
  }

  /**
   * What is not as it should be in the folder that earlier builds have left. Files that the memory of these builds does
   * not tell of, since it is damaged, are strange there.
   */
  async mirror(): Promise<Looked> {
    const faults = await this.#mirrorLook.faults;
    const remembered = this.#keeping.memory().files;
    const forgotten = [...this.#keeping.files().keys()].filter((file) => !remembered.has(file));
    return faults && { ...faults, strange: [...faults.strange, ...forgotten] };
  }

  /** A folder beside the output that is this build's own. */
  get work(): string {
    this.#work ??= mkdtempSync(`${this.#output}.build-`);
    return this.#work;
  }

  /** The folder in which the site is made: what earlier builds have left, or one that is new. */
  get folder(): string {
    return this.#keeping.mirror ?? this.#next;
  }

  get #next(): string {
    return join(this.work, 'next');
  }

  /** Puts the site in its place as it was last built. False when what was kept of it is not whole. */
  async restore(): Promise<boolean> {
    this.#mirrorLook.help();
    if (!isClean(await this.#mirrorLook.faults)) return false;
    if (isClean(await this.#outputLook.faults)) return true;
    if (!this.#isLinking) linkTree(this.folder, this.#next, this.#keeping.files().keys());
    await putInPlace(this.#next, this.#output, this.work);
    return true;
  }

  /** Puts a site in its place that has been made in `folder`. */
  async publish(files: SiteFiles, now: ReadonlyMap<string, unknown>): Promise<void> {
    const { mirror } = this.#keeping;
    if (mirror === null) return putInPlace(this.#next, this.#output, this.work);
    if (isClean(await this.#outputLook.faults)) {
      const { written, removed } = files;
      if (written.length === 0 && removed.length === 0) return;
      if (swapTrees({ mirror, output: this.#output, work: this.work }, files)) return;
    }
    await this.#bringUpToDate(mirror, new Set(files.written), now);
    await putInPlace(this.#next, this.#output, this.work);
  }

  /** Makes the tree that takes the output's place; most of it may have been linked already. */
  async #bringUpToDate(mirror: string, written: ReadonlySet<string>, now: ReadonlyMap<string, unknown>) {
    if (this.#linkingAll) return this.#linkingAll;
    const linked = this.#linked;
    if (linked.size === 0) return linkTree(mirror, this.#next, now.keys());
    const gone = [...linked].filter((file) => !now.has(file));
    for (const file of gone) removeFile(this.#next, file);
    removeEmptyFolders(this.#next, gone);
    const made = new Set<string>();
    for (const file of now.keys())
      if (!linked.has(file) || written.has(file)) replaceFile(mirror, this.#next, file, made);
  }

  /** Waits until nobody reads what was kept any more, so that other things may be kept in its place. */
  async settle(): Promise<void> {
    const look = this.#isLinking ? await this.#mirrorLook.faults : null;
    await this.#outputLook.faults;
    if (look === null) return;
    this.#linked = new Set(this.#keeping.files().keys());
    for (const file of look.wrong) this.#linked.delete(file);
  }

  /** Begins what publishing will need and takes its time, when it has settled and the site stands in `folder`. */
  async begin(now: ReadonlyMap<string, unknown>): Promise<void> {
    const { mirror } = this.#keeping;
    if (mirror === null || now.size < THREAD_FROM) return;
    if (this.#linked.size > 0 || isClean(await this.#outputLook.faults)) return;
    this.#linkingAll = linkBeside(mirror, this.#next, now.keys());
  }

  async close(): Promise<void> {
    await Promise.allSettled([this.#mirrorLook.faults, this.#outputLook.faults, this.#linkingAll]);
    if (this.#work !== null) await rm(this.#work, { recursive: true, force: true });
  }
}
