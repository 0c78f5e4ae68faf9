import { Button, Spinner } from '@fluentui/react-components';
import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import { client } from '../api/client.ts';
import { useSession } from '../api/session-state.ts';
import { AdministratorForm } from '../features/sign-in/administrator-form.tsx';
import { Entrance } from '../features/sign-in/entrance.tsx';
import { ForcedChange } from '../features/sign-in/forced-change.tsx';
import { LostPassword } from '../features/sign-in/lost-password.tsx';
import { RestoreForm } from '../features/sign-in/restore-form.tsx';
import { SignInForm } from '../features/sign-in/sign-in-form.tsx';
import { ScreenBoundary } from './screen-boundary.tsx';
import { StartFailure } from './start-failure.tsx';
import { useIdleWatch } from './use-idle-watch.ts';

/** Fetched beside the sign-in page, which needs none of it. */
const fetchSignedIn = () => import('./signed-in.tsx');
const SignedIn = lazy(async () => ({ default: (await fetchSignedIn()).SignedIn }));

function Opening() {
  return (
    <main className="entrance">
      <Spinner label="Đang mở danh bạ…" />
    </main>
  );
}

/** Lets nobody past who is not signed in, and leads the very first start. */
export function SessionGate() {
  const { phase, dataDir, appVersion, begin } = useSession();
  const mustChange = useSession(({ operator }) => operator?.mustChangePassword ?? false);
  const [way, setWay] = useState<'usual' | 'restore' | 'lost'>('usual');
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
  useEffect(() => {
    // Fetched ahead; should that fail, it is fetched again when it is needed, and there the failure is told.
    void ask()
      .then(fetchSignedIn)
      .catch(() => undefined);
  }, [ask]);

  if (error) return <StartFailure error={error} onRetry={() => void ask()} />;
  const foot = `Dữ liệu ở ${dataDir} · phiên bản ${appVersion}`;
  switch (phase) {
    case 'starting':
      return <Opening />;
    case 'setup':
      return (
        <Entrance
          title="Danh bạ thư công vụ"
          subtitle="Lần đầu mở ứng dụng: tạo tài khoản quản trị. Chỉ người biết mật khẩu này mới mở được danh bạ."
          foot={foot}
        >
          {way === 'restore' ? (
            <RestoreForm onRestored={() => void ask()} onBack={() => setWay('usual')} />
          ) : (
            <>
              <AdministratorForm />
              <Button appearance="subtle" onClick={() => setWay('restore')}>
                Khôi phục từ bản sao lưu của máy khác
              </Button>
            </>
          )}
        </Entrance>
      );
    case 'signed-out':
      return (
        <Entrance
          title="Danh bạ thư công vụ"
          subtitle="Đăng nhập để mở danh bạ thư điện tử công vụ tỉnh Tiền Giang."
          foot={foot}
        >
          {way === 'lost' ? (
            <LostPassword onBack={() => setWay('usual')} />
          ) : (
            <>
              <SignInForm />
              <Button appearance="subtle" onClick={() => setWay('lost')}>
                Quên mật khẩu
              </Button>
            </>
          )}
        </Entrance>
      );
    case 'signed-in':
      if (mustChange) {
        return (
          <Entrance
            title="Đổi mật khẩu trước khi làm việc"
            subtitle="Mật khẩu đang dùng do người khác đặt. Chọn một mật khẩu chỉ mình bạn biết."
            foot={foot}
          >
            <ForcedChange />
          </Entrance>
        );
      }
      return (
        <ScreenBoundary>
          <Suspense fallback={<Opening />}>
            <SignedIn />
          </Suspense>
        </ScreenBoundary>
      );
  }
}
