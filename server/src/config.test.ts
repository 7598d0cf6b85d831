import { expect, it } from 'vitest';
import { readConfig } from './config.ts';

it('every setting has a default', () => {
  expect(readConfig({})).toMatchObject({ port: 8420, host: '0.0.0.0', storage: 'embedded', publicUrl: '', tls: null });
});

it('a setting that cannot be is named in one sentence', () => {
  const wrong = [
    { PORT: 'eighty' },
    { PORT: '70000' },
    { STORAGE: 'paper' },
    { LOG_LEVEL: 'loud' },
    { TLS_CERT: '/etc/cert.pem' },
  ];
  for (const environment of wrong) {
    const [name = ''] = Object.keys(environment);
    expect(readConfig(environment)).toEqual({ wrong: expect.stringContaining(name) as string });
  }
});

it('a relative folder is meant from the project, not from where one stands', () => {
  const read = readConfig({ DATA_DIR: './elsewhere' });
  expect('dataFolder' in read && read.dataFolder.endsWith('/elsewhere')).toBe(true);
});
