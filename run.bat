@echo off
rem Starts the dashboard by a double-click. All else is in run.py.
chcp 65001 >nul
rem pushd gives a network folder a drive letter
pushd "%~dp0" || goto no_folder
rem the newest that the packages are there for, whatever newer one is installed as well
set "PY="
for %%V in (3.14 3.13 3.12 3.11) do if not defined PY py -%%V -c "" >nul 2>nul && set "PY=py -%%V"
if not defined PY python -c "" >nul 2>nul && set "PY=python"
if not defined PY py -3 -c "" >nul 2>nul && set "PY=py -3"
if not defined PY goto no_python
%PY% run.py %*
set "CODE=%errorlevel%"
goto end

:no_python
echo ไม่พบ Python กรุณาติดตั้ง Python 3.14 แบบ Windows installer (64-bit) จาก https://www.python.org/downloads/windows/
echo Python was not found: install Python 3.14, Windows installer (64-bit), from https://www.python.org/downloads/windows/
set "CODE=1"
goto end

:no_folder
echo เปิดโฟลเดอร์ของโปรแกรมไม่ได้ กรุณาคัดลอกโปรแกรมมาไว้ในเครื่อง เช่น C:\acplan แล้วลองใหม่
echo The program's folder cannot be opened: copy the program to this machine, for example to C:\acplan, and try again.
pause
exit /b 1

:end
popd
if not "%CODE%"=="0" pause
exit /b %CODE%
