// Loaded before the server: its clock goes CLOCK_SPEED times as fast. Timers, which are monotonic, are as they were.
const speed = Number(process.env.CLOCK_SPEED ?? 1);
const now = Date.now.bind(Date);
const from = now();
Date.now = () => from + Math.round((now() - from) * speed);
