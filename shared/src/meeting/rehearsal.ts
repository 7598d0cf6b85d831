/** Bots that take part in a rehearsal: as many as a small hall has phones. */
export const botCount = 12;
