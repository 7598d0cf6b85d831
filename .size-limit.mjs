import { weighed } from './scripts/phonePage.mjs';

export default weighed();
