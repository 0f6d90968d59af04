import { bouwAlsNodig } from './bouw.ts';

// `npm run build`: alvast bouwen, zodat `npm start` meteen begint.
console.info(await bouwAlsNodig(console.info));
