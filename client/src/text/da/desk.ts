/** The words of the larger screens: facilitator, projector, minutes. */
export const desk = {
  workshops: 'Workshopper',
} as const;
