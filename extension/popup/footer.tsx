import { Button } from '../ui/button.tsx';
import { LanguageSelect } from '../ui/language-select.tsx';
import { useSurroundings } from '../ui/surroundings.ts';

export function Footer() {
  const { t, openOptions } = useSurroundings();
  return (
    <footer class="footer">
      <Button onClick={openOptions}>{t('popup.footer.settings')}</Button>
      <LanguageSelect />
    </footer>
  );
}
