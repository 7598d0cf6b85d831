/** How a point of the agenda ended: talked over, agreed to, not agreed to, put off. */
export const endings = ['discussed', 'agreed', 'notAgreed', 'putOff'] as const;
export type Ending = (typeof endings)[number];
