import { Spinner } from '@fluentui/react-components';
import { useCallback, useEffect, useState } from 'react';
import { client } from '../api/client.ts';
import { useSession } from '../api/session-state.ts';
import { AdministratorForm } from '../features/sign-in/administrator-form.tsx';
import { Entrance } from '../features/sign-in/entrance.tsx';
import { FirstStart } from '../features/sign-in/first-start.tsx';
import { SessionDialog } from '../features/sign-in/session-dialog.tsx';
import { SignInForm } from '../features/sign-in/sign-in-form.tsx';
import { Shell } from './shell.tsx';
import { StartFailure } from './start-failure.tsx';
import { useIdleWatch } from './use-idle-watch.ts';

/** Lets nobody past who is not signed in, and leads the very first start. */
export function SessionGate() {
  const { phase, isFirstStart, dataDir, appVersion, begin } = useSession();
  const [error, setError] = useState<unknown>(null);
  useIdleWatch();
  const ask = useCallback(async () => {
    setError(null);
    try {
      begin(await client.session.current({}));
    } catch (failure) {
      setError(failure);
    }
  }, [begin]);
  useEffect(() => void ask(), [ask]);

  if (error) return <StartFailure error={error} onRetry={() => void ask()} />;
  const foot = `Dữ liệu ở ${dataDir} · phiên bản ${appVersion}`;
  switch (phase) {
    case 'starting':
      return (
        <main className="entrance">
          <Spinner label="Đang mở danh bạ…" />
        </main>
      );
    case 'setup':
      return (
        <Entrance
          title="Danh bạ thư công vụ"
          subtitle="Lần đầu mở ứng dụng: tạo tài khoản quản trị. Chỉ người biết mật khẩu này mới mở được danh bạ."
          foot={foot}
        >
          <AdministratorForm />
        </Entrance>
      );
    case 'signed-out':
      return (
        <Entrance
          title="Danh bạ thư công vụ"
          subtitle="Đăng nhập để mở danh bạ thư điện tử công vụ tỉnh Tiền Giang."
          foot={foot}
        >
          <SignInForm />
        </Entrance>
      );
    case 'signed-in':
      return (
        <>
          {isFirstStart ? <FirstStart /> : <Shell />}
          <SessionDialog />
        </>
      );
  }
}
