import { ask } from './ask.ts';
import { closing } from './closing.ts';
import { connect } from './connect.ts';
import { desk } from './desk.ts';
import { floor } from './floor.ts';
import { imports } from './imports.ts';
import { invite } from './invite.ts';
import { laterRefusals } from './laterRefusals.ts';
import { mandate } from './mandate.ts';
import { minutes } from './minutes.ts';
import { people } from './people.ts';
import { plan } from './plan.ts';
import { practice } from './practice.ts';
import { questions } from './questions.ts';
import { rehearsal } from './rehearsal.ts';
import { polls } from './polls.ts';
import { screens } from './screens.ts';
import { secretary } from './secretary.ts';
import { series } from './series.ts';
import { slow } from './slow.ts';
import { vote } from './vote.ts';

/** What the larger screens need on top of it. */
export const deskPage = {
  ask,
  closing,
  connect,
  desk,
  floor,
  imports,
  invite,
  mandate,
  minutes,
  people,
  plan,
  practice,
  questions,
  rehearsal,
  polls,
  screens,
  secretary,
  series,
  slow,
  vote,
  refusals: laterRefusals,
};
