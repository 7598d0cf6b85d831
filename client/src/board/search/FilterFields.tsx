import { useText } from '../../text/useText.ts';
import { CheckRow, ChoiceList } from '../../ui/Choice.tsx';
import { Stack } from '../../ui/Stack.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import type { BoardFilter } from '../boardFilter.ts';
import { useBoard, useDesk, useDeskState } from '../useDesk.ts';
import { Choose } from './Choose.tsx';

/** Looks for statements: by number, words, question, station, and those without a cluster. */
export const FilterFields = ({ autoFocus = false }: { readonly autoFocus?: boolean }) => {
  const { t } = useText();
  const { model, state } = useDesk();
  const filter = useDeskState((all) => all.filter);
  const version = useBoard('links', model.version);
  const set = (change: Partial<BoardFilter>): void => state.setState({ filter: { ...filter, ...change } });
  const prompts = version < 0 ? [] : model.prompts();
  const stations = model.stations();
  return (
    <Stack gap={4}>
      <TextInput
        label={t('board:search')}
        description={t('board:searchHow')}
        type="search"
        value={filter.words}
        onChange={(words) => set({ words })}
        autoFocus={autoFocus}
        autoComplete="off"
        data-search
      />
      <ChoiceList legend={t('board:show_')} hideLegend>
        <CheckRow checked={filter.isTrayOnly} onChange={(isTrayOnly) => set({ isTrayOnly })} aside={<TrayCount />}>
          {t('board:trayOnly')}
        </CheckRow>
      </ChoiceList>
      {prompts.length > 1 && (
        <Choose
          label={t('board:prompt')}
          all={t('board:allPrompts')}
          options={prompts.map(({ id, text }) => ({ id, words: text }))}
          value={filter.promptId}
          onChange={(promptId) => set({ promptId })}
        />
      )}
      {stations.length > 0 && (
        <Choose
          label={t('board:station')}
          all={t('board:allStations')}
          options={stations.map(({ id, title }) => ({ id, words: title }))}
          value={filter.stationId}
          onChange={(stationId) => set({ stationId })}
        />
      )}
    </Stack>
  );
};

const TrayCount = () => {
  const { model } = useDesk();
  return useBoard('tray', () => model.tray().length);
};
