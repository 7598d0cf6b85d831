import type { laterRefusals as danish } from '../da/laterRefusals.ts';

/** The same in English. */
export const laterRefusals: Record<keyof typeof danish, string> = {
  'pairing-unknown':
    'We do not know that code. Read it again on the shared screen. The code changes after a quarter of an hour.',
  'screen-in-use':
    'This computer is already signed in with another role. Sign out first, or open the page in a private window.',
  'taken-over':
    'The meeting is led from another device: an emergency code was used. Ask for a link if you are to lead from here too.',
  'emergency-unknown': 'We do not know that emergency code. Read it again on the newest sheet.',
  'emergency-used': 'That emergency code no longer works. Use the next code on the newest sheet.',
  'emergency-over': 'The emergency code has run out. Ask whoever looks after the server for a new link.',
  'last-to-lead': 'Nobody else can lead the meeting. Give another facilitator access first.',
  'asks-no-longer': 'The phone no longer asks to help. Ask the person to press again.',
  'unknown-agenda-item': 'That item is no longer there. Reload the page, and choose another.',
  'unknown-attendee': 'That person is no longer on the list. Write the name again.',
  'already-founded': 'That workshop is already there. Open it from the list.',
  'too-many-templates': '200 templates can be saved. Remove one you do not use.',
  'same-meeting': 'That is this meeting. Choose another meeting of the series.',
  'not-in-series': 'That meeting is not one of the series. Choose one that is.',
  'step-is-on': 'That step is on. Go on to another one first.',
  'step-was-on': 'That step has been used, so it stays. Skip it instead.',
  'step-too-short': 'The step does not have that many minutes. Choose fewer.',
  'too-many-steps': 'A running order holds 60 steps. Remove one that is not used.',
  'agenda-item-in-use': 'The item has steps, or words in the minutes. Move them to another item first.',
  'too-many-agenda-items': 'An agenda holds 40 items. Remove one that is not used.',
  'no-step-before': 'There is no step before this one. Choose a step in the running order.',
  'moved-on': 'Someone else changed the step just before you. See where you are now, and try again.',
  'workshop-not-closed': 'The meeting is not closed. Close it first.',
  'import-text-too-long': 'An imported statement can have 1,000 characters. Split it, and import it again.',
  'import-too-many': 'You can import 5,000 statements at a time. Split them, and import each part.',
  'import-withdrawn': 'Those statements were taken out again. Import the file once more if they belong here.',
  'unknown-import': 'We have not imported those here. Reload the page to see what there is.',
  'floor-closed': 'The list of speakers is not open. Raise your hand if you want to say something.',
  'floor-moved': 'The floor was given on just before you pressed. See who speaks now, and try again.',
  'nobody-waits': 'Nobody waits for the floor. Put somebody on the list, or write the names for a round.',
  'not-in-line': 'That person no longer waits for the floor. Look at the list, and choose another.',
  'no-call-before': 'Nobody has had the floor yet, so there is nothing to undo. Give it to somebody on the list.',
  'copy-unreadable':
    'The file cannot be read: it is broken, or part of it is missing. Download it again and try once more.',
  'copy-of-other':
    'This is not a workshop from Skab Sammen. Choose the file that was downloaded as »Download the whole workshop (JSON)«.',
  'copy-newer': 'The file was made by a newer version of Skab Sammen. Update here and try again.',
  'copy-wrong':
    'Something in the file is not as it must be, so nothing was taken in. Put it right, or download the file again.',
  'copy-unsound':
    'The file does not hang together: something in it points to something that is not there. Nothing was taken in. Download the file again.',
  'unknown-cluster': 'There is no such cluster. Reload the page to see those that are.',
  'unknown-principle': 'That principle is no longer there. Reload the page to see those that are.',
  'unknown-station': 'That station is no longer there. Reload the page to see those that are.',
  'unknown-change': 'That step is no longer known, so it cannot be undone. Move it back yourself.',
  'cluster-gone': 'That cluster is no longer there. Choose another, or make a new one.',
  'title-empty': 'There is no name yet. Write one, and try again.',
  'title-too-long': 'A name may have 280 signs. Make it shorter.',
  'unknown-draft': 'That description is no longer there. Open the cluster again to write a new one.',
  'description-empty': 'Nothing is written yet. Write a few words and try again.',
  'description-too-long': 'A description may have 2,000 signs. Make it shorter.',
  'placed-meanwhile': 'Someone has just moved it. See where it lies now, and then move it again.',
  'not-placed-there': 'That statement is no longer in the cluster. See where it lies now, and try again.',
  'would-circle': 'A cluster cannot lie inside itself. Choose another.',
  'same-cluster': 'It is the same cluster. Choose another.',
  'placing-closed': 'We are not moving statements right now. Tell the person who leads the meeting.',
  'cannot-be-undone': 'That step cannot be undone. Change it in the ordinary way.',
  'changed-since': 'Others have changed it since, so it cannot be undone. Move it back yourself if you agree.',
  'would-be-unsound': 'Others have built on it since, so it cannot be undone. Move it back yourself if you agree.',
  'decision-empty': 'There are no words to show yet. Write the decision, and then press Show.',
  'decision-too-long':
    'The big screen can show 600 characters at a time. Divide the decision with an empty line, and show one piece.',
  'decision-of-closed': 'The item is closed, so its decision is not shown in the hall. Read it aloud instead.',
  'not-asked': 'The meeting no longer asks that. Reload the page.',
  'more-than-participant':
    'The link moves participants only. Ask whoever leads the meeting for a new link to your task.',
};
