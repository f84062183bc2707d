@echo off
rem Starts the dashboard by a double-click. All else is in run.py.
chcp 65001 >nul
rem pushd gives a network folder a drive letter
pushd "%~dp0"
set "PY="
py -3 -c "" >nul 2>nul && set "PY=py -3"
if not defined PY python -c "" >nul 2>nul && set "PY=python"
if not defined PY goto no_python
%PY% run.py %*
set "CODE=%errorlevel%"
goto end

:no_python
echo ไม่พบ Python กรุณาติดตั้ง Python 3.11 ขึ้นไปจาก https://www.python.org/downloads/
echo Python was not found: install Python 3.11 or newer from https://www.python.org/downloads/
set "CODE=1"

:end
popd
if not "%CODE%"=="0" pause
exit /b %CODE%
