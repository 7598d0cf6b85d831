/** Lines of letters to be read from the back row, the last in the least size anything on the wall has. No letter looks like another. */
export const eyeChart = ['K V', 'D R H', 'N Z S F', 'T E P U L'] as const;
