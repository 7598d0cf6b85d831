/** How a point of the agenda ended that was not put off: talked over, agreed to, not agreed to. */
export const endings = ['discussed', 'agreed', 'notAgreed'] as const;
export type Ending = (typeof endings)[number];
