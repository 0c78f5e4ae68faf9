import {
  Button,
  Menu,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { WeatherMoon20Regular, WeatherSunny20Regular } from '@fluentui/react-icons';
import { type ThemeChoice, useAppearance, useIsDark } from './appearance.ts';

/** Light, dark, or as Windows is. */
export function ThemeMenu() {
  const { theme, setTheme } = useAppearance();
  const isDark = useIsDark();
  return (
    <Menu
      checkedValues={{ theme: [theme] }}
      onCheckedValueChange={(_, { checkedItems }) => setTheme(checkedItems[0] as ThemeChoice)}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          aria-label="Giao diện sáng, tối"
          title="Giao diện sáng, tối"
          icon={isDark ? <WeatherMoon20Regular /> : <WeatherSunny20Regular />}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItemRadio name="theme" value="light">
            Sáng
          </MenuItemRadio>
          <MenuItemRadio name="theme" value="dark">
            Tối
          </MenuItemRadio>
          <MenuItemRadio name="theme" value="system">
            Theo Windows
          </MenuItemRadio>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
