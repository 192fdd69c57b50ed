/** The second lane of a build: started by `openSecondLane`. It writes its share of the site, and nothing else. */
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { generatorDigest } from './generator.ts';
import { lanesOfWorker } from './lanes.ts';
import { makeSite, type SecondLane } from './make-site.ts';
import { rememberedIn } from './memory.ts';

const { request, folder, work, slice } = workerData as SecondLane;
const lanes = lanesOfWorker(parentPort as MessagePort);
const memory = rememberedIn(request.cache, generatorDigest());
await makeSite(request, {
  memory,
  folder,
  work,
  lanes,
  slice,
  looked: Promise.resolve(null),
  digestOf: () => undefined,
});
