import { workerData } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

// Een draad neemt de lader van het proces niet over (Node 20); daarom begint hij in JavaScript en zet hem hier aan.
register();
await import(workerData.bestand);
