/** What is known of a picture file before anything is encoded. */
export interface PictureInfo {
  /** Path from the content folder. */
  file: string;
  /** Path on disk. */
  path: string;
  /** SHA-256 of the bytes, hex. */
  hash: string;
  /** Size in pixels after the orientation flag is applied. */
  width: number;
  height: number;
  format: string;
}

/** A picture that can be used, or why it cannot. */
export type StateOfPicture = PictureInfo | { file: string; fault: PictureFault; detail: string };

export type PictureFault =
  | 'unreadable'
  | 'too-many-pixels'
  | 'too-many-bytes'
  | 'format'
  | 'too-small'
  | 'too-tall';
