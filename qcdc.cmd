@echo off
rem Builds QCDC where it was not built yet, then starts, stops or asks it. Try: qcdc help
rem Unlike ./qcdc it does not see changed sources: after a change run "mvn -DskipTests package" yourself.
setlocal
set "ROOT=%~dp0"
set "JAR=%ROOT%qcdc-server\target\qcdc-server.jar"
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java.exe"

"%JAVA%" -version >nul 2>&1
if errorlevel 1 (
  echo Java is missing. Install a JDK 17 or newer, or point JAVA_HOME to one. 1>&2
  exit /b 1
)
if exist "%JAR%" goto launch
where mvn >nul 2>&1
if errorlevel 1 (
  echo Maven is missing. Install Maven 3.8 or newer. 1>&2
  exit /b 1
)
echo QCDC is being built. The first time Maven loads about 400 MB. 1>&2
pushd "%ROOT%"
call mvn -B -DskipTests -pl qcdc-server -am package
if errorlevel 1 (
  popd
  echo The build failed. 1>&2
  exit /b 1
)
popd

:launch
"%JAVA%" -Xmx128m -XX:TieredStopAtLevel=1 -Dfile.encoding=UTF-8 "-Dqcdc.checkout=%ROOT%." -jar "%JAR%" %*
exit /b %ERRORLEVEL%
